"""A printed file held against its own ledger, without the project that it was made from."""
