"""Which documents, for whom: rendered, written, remembered. The only place that joins the stages."""
