"""Ownfeed beside other players, measured from outside on a virtual screen: keys go in, pixels come out."""
