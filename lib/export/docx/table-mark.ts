/** A private character on both sides: no plan writes that, and if one did, it would see a table twice. */
export const tableMark = (number: number) => `\uE000${number}\uE000`

/** Each paragraph that stands for a table replaced by the table. */
export function withTables(xml: string, tables: readonly string[]): string {
  return xml.replace(
    /<w:p>(?:<w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>)?<w:r><w:t[^>]*>\uE000(\d+)\uE000<\/w:t><\/w:r><\/w:p>/g,
    (whole, number: string) => tables[Number(number)] ?? whole,
  )
}
