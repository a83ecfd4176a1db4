import { type ColumnRegister, ofNobody, peopleTable, table } from '#kit/column-register.ts'
import { keptFor, keptWithRow } from '#kit/kept.ts'
import { secrets } from '#kit/secrets.ts'

const month = keptFor([{ lasts: { days: 0 }, until: 'scan_batches.gone_at' }], () => ({
  fr: '30 jours après l’envoi des images',
  en: '30 days after the pictures were sent',
}))
const withBatch = keptWithRow('scan_batches', {
  fr: 'avec le lot d’images, 30 jours',
  en: 'with the batch of pictures, 30 days',
})
const inside = { class: 'internal', kept: month } as const
const nobody = ofNobody('a picture of a sheet is opened by no name: its time erases it')

/** Every column of this room, its class and how long it is kept. */
export const columns: ColumnRegister = {
  scan_batches: peopleTable(
    ofNobody('pictures of sheets, sent by the house: their key is its own'),
    [inside, 'id purpose subject label form sent_at gone_at entered'],
    [{ class: 'secret', what: secrets.houseKey, kept: month }, 'key_file'],
  ),
  scan_files: peopleTable(
    nobody,
    [{ class: 'internal', kept: withBatch }, 'id batch_id position name state'],
    [
      {
        class: 'personal',
        kept: withBatch,
      },
      'sealed',
    ],
  ),
  scan_pages: peopleTable(
    nobody,
    [{ class: 'internal', kept: withBatch }, 'id batch_id file_id position refusal'],
    [{ class: 'personal', kept: withBatch }, 'reading sealed'],
  ),
  scan_numbers: table([
    {
      class: 'internal',
      kept: {
        fr: 'avec ce qui a été compté : une feuille ne compte pas deux fois',
        en: 'with what was counted: no sheet counts twice',
      },
    },
    'purpose subject number label',
  ]),
}
