import { dayOf, writtenDay } from '#kit/dates.ts'
import { writtenLocale } from '#kit/texts.ts'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import type { ExperimentSection } from '../../routes/section.ts'
import { findSheet } from '../store/sheets.ts'
import { sheetTexts } from '../texts/case-sheet.ts'

/** What was learned is one click from where it was tried. */
export const sheetSection: ExperimentSection = {
  name: 'sheet',
  place: 'main',
  order: 110,
  async draw({ ctx, experiment, frame }) {
    const sheet = await findSheet(ctx.db, experiment.id)
    if (!sheet?.resourceSlug || !sheet.publishedAt) return undefined
    const texts = sheetTexts[frame.locale]
    return (
      <section>
        <h2>{texts.learned}</h2>
        <LinkList
          items={[
            {
              label: sheet.title,
              labelIn: writtenLocale,
              href: `/ressources/${sheet.resourceSlug}`,
              note: texts.publishedOn(writtenDay(dayOf(sheet.publishedAt), frame.locale)),
            },
          ]}
        />
      </section>
    )
  },
}
