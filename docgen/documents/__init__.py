"""What each document says: from the model to the plain values that its template is filled with."""
