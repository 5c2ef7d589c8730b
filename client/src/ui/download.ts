/** Hands something to the browser as a file. Nothing leaves the page. */
export const downloadText = (fileName: string, text: string, type = 'text/plain'): void =>
  downloadFile(fileName, new Blob([text], { type: `${type};charset=utf-8` }));

export function downloadFile(fileName: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
