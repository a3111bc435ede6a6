"""Word files → PDF, through LibreOffice: every document gets a whole PDF or a reason why not."""

from generator.pdf.conversion import Converted, PdfResult, convert
from generator.pdf.office import find_office
from generator.pdf.place import is_current

__all__ = ["Converted", "PdfResult", "convert", "find_office", "is_current"]
