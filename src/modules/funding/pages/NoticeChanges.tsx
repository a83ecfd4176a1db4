import { writtenDay, writtenInstant } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenMoney, writtenPercent } from '#kit/numbers.ts'
import { plainProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import { Table } from '#ui/Table/Table.tsx'
import { changesOf, type FactChange, type SortedNotice } from '../notice-import.ts'
import type { FactName, OpportunityKind } from '../opportunity.ts'
import { importTexts } from '../texts/imports.ts'
import { opportunityTexts } from '../texts/opportunities.ts'

/** More are kept, and not told one by one. */
const mostShown = 50
const longest = 160

/** Fact by fact, before anything is kept: what stands here, what the file says, and which of the two will stand. */
export function NoticeChanges(props: { frame: Frame; changed: readonly SortedNotice[] }) {
  const { frame, changed } = props
  const { locale } = frame
  const texts = importTexts[locale]
  const titles = texts.changeTitles
  // What is not shown may change too: the criteria of a contract, who gives.
  const told = changed.filter(
    ({ facts, standing }) => standing && changesOf(standing, facts).length > 0,
  )
  if (told.length === 0) return null
  return (
    <>
      <h2>{texts.changesTitle}</h2>
      {told.slice(0, mostShown).map(({ facts, standing }) =>
        standing ? (
          <>
            <h3>{plainProse(standing.title)}</h3>
            <Table
              caption={plainProse(standing.title)}
              captionHidden
              columns={Object.values(titles).map((title) => ({ title }))}
              rows={changesOf(standing, facts).map((change) => [
                nameOf(change.name, locale),
                saidOf(change.name, change.before, locale),
                saidOf(change.name, change.after, locale),
                change.stays ? texts.stays : texts.isReplaced,
              ])}
            />
          </>
        ) : null,
      )}
    </>
  )
}

function nameOf(name: FactName, locale: Locale): string {
  const { fields, costsSaid, stepsSaid, recurrence, applyAt } = opportunityTexts[locale]
  const others = { costsSaid, stepsSaid, recurrence, applyAt }
  if (name === 'closesAt') return fields.closesOn
  if (name === 'withoutCodes') return importTexts[locale].withoutCodes
  return name in others ? others[name as keyof typeof others] : fields[name as keyof typeof fields]
}

function saidOf(name: FactName, fact: FactChange['before'], locale: Locale): string {
  const texts = opportunityTexts[locale]
  if (fact === undefined || fact === '' || (Array.isArray(fact) && fact.length === 0))
    return texts.unsaid
  if (fact instanceof Date) return writtenInstant(fact, locale)
  if (name === 'mostCents') return writtenMoney(Number(fact), locale)
  if (name === 'rateTenths') return writtenPercent(Number(fact) / 1000, locale)
  if (name === 'opensOn' || name === 'closesOn') return writtenDay(String(fact), locale)
  if (name === 'kind') return texts.kinds[fact as OpportunityKind]
  const text = plainProse(Array.isArray(fact) ? fact.join(', ') : String(fact))
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
