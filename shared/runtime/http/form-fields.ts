/**
 * The fields and files of a `multipart/form-data` body; null where it is none. Node's own parser, strict by the standard.
 * It holds the whole body in memory, where API Gateway has put it anyway.
 */
export const formFieldsOf = async (bytes: Uint8Array<ArrayBuffer>, contentType: string) => {
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- because a body may have any size; here it cannot
    const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
    return [...form.entries()];
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
};
