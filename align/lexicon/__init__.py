"""The lexicon: which words of different languages may mean the same."""
