import { type NoticesRead, readNotices } from '#engines/funding-notices/index.ts'
import { plainText, readXml } from '#platform/imports/notice-text.ts'
import { decoded } from '#platform/sheets/decode.ts'

/** A file of notices, to be read in a thread; its bytes are read there, and copied nowhere else. */
export interface NoticesTask {
  readonly file: Blob
}

export async function run({ file }: NoticesTask): Promise<NoticesRead> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return readNotices(decoded(bytes).text, { plain: plainText, xml: readXml })
}
