/** What the HTML of a mail shows a picture by that the mail brings with it (RFC 2392); its file is known by its key. */
export function pictureHref(id: string): string {
  return `cid:${contentId(id)}`
}

/** The same, as the part of the mail is called. */
export function contentId(id: string): string {
  return `${id}@image.ouvroir`
}
