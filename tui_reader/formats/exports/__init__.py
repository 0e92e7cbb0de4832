"""Exports: threads as JSON and XML, as sites, archivers and chat programs write them."""

from tui_reader.formats.exports.json_format import JsonFormat
from tui_reader.formats.exports.xml_format import XmlFormat

__all__ = ["JsonFormat", "XmlFormat"]
