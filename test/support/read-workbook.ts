import ExcelJS from 'exceljs';

/** A workbook as exceljs reads it. A small buffer is a part of a larger one that it shares: only its own bytes count. */
export const workbookOf = async (bytes: Buffer): Promise<ExcelJS.Workbook> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
};
