import { challengeNames } from '#kit/challenge.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { semicolon } from '#kit/words.ts'
import { type Territory, territoryLabel, territoryPaths } from '#modules/territories/index.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { prospectPaths } from '../../paths/prospect.ts'
import { paths } from '../../paths.ts'
import type { LikenessReason } from '../likeness.ts'
import { prospectTexts } from '../texts/prospects.ts'

export interface SuggestionLine {
  readonly territory: Territory
  readonly member: Territory
  readonly reasons: readonly LikenessReason[]
}

/** Places that are like a member, each with its reason in words. */
export function SuggestionsPage(props: {
  readonly frame: Frame
  readonly lines: readonly SuggestionLine[]
}) {
  const { frame, lines } = props
  const { locale } = frame
  const texts = prospectTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.suggestionsTitle}
      lead={texts.suggestionsLead}
      crumbs={[
        { label: texts.network, href: paths.network },
        { label: texts.title, href: prospectPaths.board },
      ]}
      wide
    >
      {lines.length === 0 ? (
        <EmptyState title={texts.suggestionsEmpty}>
          <p>{texts.suggestionsEmptyText}</p>
        </EmptyState>
      ) : (
        <Table
          caption={texts.suggestionsTitle}
          captionHidden
          columns={[
            { title: texts.territory },
            { title: texts.population, align: 'right' },
            { title: texts.why },
            { title: texts.follow },
          ]}
          rows={lines.map(({ territory, member, reasons }) => [
            <a href={territoryPaths.territory(territory.slug)}>{territoryLabel(territory)}</a>,
            territory.population === undefined ? '' : writtenNumber(territory.population, locale),
            reasonWords(reasons, territoryLabel(member), locale),
            <ActionButton
              frame={frame}
              action={prospectPaths.add}
              label={texts.follow}
              fields={{
                territory: territory.id,
                source: 'likeness',
                sourceDetail: reasonWords(reasons, territoryLabel(member), locale).slice(0, 200),
                direct: 'yes',
              }}
            />,
          ])}
        />
      )}
    </Layout>
  )
}

function reasonWords(reasons: readonly LikenessReason[], member: string, locale: Locale): string {
  const texts = prospectTexts[locale].likeness
  return reasons
    .map((reason) => {
      if (reason.kind === 'near') return texts.near(member, String(reason.km))
      if (reason.kind === 'shared-challenge') {
        return texts['shared-challenge'](member, challengeNames[locale][reason.challenge])
      }
      return texts[reason.kind](member)
    })
    .join(semicolon[locale])
}
