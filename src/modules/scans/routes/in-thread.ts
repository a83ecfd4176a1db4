import { type PageReading, readPage } from '#engines/mark-reading/index.ts'
import { isOtherSize } from '#kit/papers/sheet-form.ts'
import { codeIn } from '#platform/scans/code-in.ts'
import { greyPictures } from '#platform/scans/grey-pictures.ts'
import { pngOf } from '#platform/scans/png-of.ts'
import { type ReadScan, type ScanRefusal, type ScanTask, wholeSheet } from '../scan.ts'

interface ThreadControl {
  give(part: ReadScan): Promise<unknown>
}

/** Away from whoever answers pages. */
export async function run({ bytes, form }: ScanTask, { give }: ThreadControl): Promise<'done'> {
  for await (const scanned of greyPictures(bytes)) {
    const reading = scanned.ok
      ? readPage(scanned.picture, form, codeIn)
      : { ok: false as const, why: scanned.why }
    if (!reading.ok)
      await give({ page: scanned.page, read: { ok: false, why: whyOf(reading, form) } })
    else {
      const cuttings: Record<string, string> = {}
      for (const { id, picture } of [...reading.page.boxes, ...reading.page.zones])
        if (picture) cuttings[id] = Buffer.from(await pngOf(picture)).toString('base64')
      const { whole } = reading.page
      if (whole) cuttings[wholeSheet] = Buffer.from(await pngOf(whole, 8)).toString('base64')
      // What has a picture still says so: its points are kept apart.
      const boxes = reading.page.boxes.map(({ picture, ...box }) =>
        picture ? { ...box, picture: nothing } : box,
      )
      const zones = reading.page.zones.map(({ id }) => ({ id, picture: nothing }))
      await give({
        page: scanned.page,
        read: {
          ...{ ok: true, cuttings },
          page: {
            ...reading.page,
            boxes,
            zones,
            ...(whole ? { whole: { ...whole, ...noPoints } } : {}),
          },
        },
      })
    }
  }
  return 'done'
}

interface Refused {
  readonly why: ScanRefusal
  readonly code?: Extract<PageReading, { ok: false }>['code']
}

/** Of another form: said apart when it is this paper in the other size of print, which is a box to tick. */
function whyOf({ why, code }: Refused, { form }: ScanTask['form']): ScanRefusal {
  return why === 'other-form' && code && isOtherSize(code.form, form) ? 'other-size' : why
}

const noPoints = { data: new Uint8Array() }
const nothing = { width: 0, height: 0, ...noPoints }
