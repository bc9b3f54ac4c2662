package no.byrutine.in;

/**
 * One cell, without the white space around it.
 *
 * @param row as a spreadsheet counts it
 * @param column the name of its column
 */
record CsvCell(int row, String column, String text) {}
