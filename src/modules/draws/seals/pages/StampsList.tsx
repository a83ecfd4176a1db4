import { writtenInstant } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import { semicolon } from '#kit/words.ts'
import { Table } from '#ui/Table/Table.tsx'
import { sealPaths } from '../../paths/ceremony.ts'
import { stampTexts } from '../texts/stamps.ts'

export interface StampShown {
  readonly number: number
  readonly authority: string
  readonly at: Date
  /** Before the round of the beacon. */
  readonly isBefore: boolean
  /** As it verifies now. */
  readonly root: 'pinned' | 'open' | 'broken'
}

/** The stamps of a commitment, what each says and does not, and how a stranger checks them. */
export function StampsList(props: {
  readonly locale: Locale
  readonly slug: string
  readonly stamps: readonly StampShown[]
}) {
  const { locale, slug, stamps } = props
  const texts = stampTexts[locale]
  const roots = { pinned: texts.pinned, open: texts.unpinned, broken: texts.broken }
  return (
    <>
      <Table
        caption={texts.stamps}
        captionHidden
        columns={[
          { title: texts.number },
          { title: texts.authority },
          { title: texts.at },
          { title: texts.proves },
          { title: texts.file },
        ]}
        rows={stamps.map(({ number, authority, at, isBefore, root }) => [
          String(number),
          authority,
          writtenInstant(at, locale),
          `${isBefore ? texts.before : texts.late}${semicolon[locale]}${roots[root]}`,
          <a href={sealPaths.sealedFile(slug, stampFile(number))}>{stampFile(number)}</a>,
        ])}
      />
      <p>{texts.limits}</p>
      <p>{texts.check}</p>
      <pre>
        <code>{`openssl ts -verify -data engagement.json -in ${stampFile(stamps[0]?.number ?? 1)} -CAfile racine.pem`}</code>
      </pre>
    </>
  )
}

function stampFile(number: number): string {
  return `horodatage-${number}.tsr`
}
