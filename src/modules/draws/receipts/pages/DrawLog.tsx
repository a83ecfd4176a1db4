import type { Receipt } from '#engines/sortition/index.ts'
import { writtenDay, writtenInstant } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import { Table } from '#ui/Table/Table.tsx'
import { sealTexts } from '../../seals/nouns.ts'
import { logWords } from '../../texts/draw-log.ts'

export function DrawLog({ locale, log }: { locale: Locale; log: Receipt['log'] }) {
  const texts = sealTexts[locale]
  return (
    <section>
      <h2>{texts.log}</h2>
      <p>{texts.logHelp}</p>
      <Table
        caption={texts.log}
        captionHidden
        columns={[{ title: texts.when }, { title: texts.what }, { title: texts.hash }]}
        rows={log.map((link) => [
          whenOf(link.at, locale),
          logWords(link, locale),
          <code class="draw-short">{link.hash.slice(0, 8)}</code>,
        ])}
      />
    </section>
  )
}

function whenOf(at: string, locale: Locale): string {
  return at.length === 10 ? writtenDay(at, locale) : writtenInstant(new Date(at), locale)
}
