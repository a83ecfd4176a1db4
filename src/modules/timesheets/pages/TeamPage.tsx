import type { Frame } from '#kit/frame.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { paths } from '../paths.ts'
import { dayTexts } from '../texts/day.ts'
import { roleTexts } from '../texts/roles.ts'
import { teamTexts } from '../texts/team.ts'

/** A line of the team's time, with the names that its keys mean. */
export interface TeamLine {
  readonly person: string
  readonly month: string
  readonly work: string
  readonly hundredths: number
  readonly sentHundredths: number
}

export function TeamPage({ frame, shown }: { frame: Frame; shown: ShownList<TeamLine> }) {
  const texts = teamTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      wide
      actions={
        <>
          <ButtonLink href={paths.roles} tone="quiet">
            {roleTexts[frame.locale].title}
          </ButtonLink>
          <ButtonLink href={paths.dayLength} tone="quiet">
            {dayTexts[frame.locale].title}
          </ButtonLink>
        </>
      }
    >
      <List frame={frame} shown={shown} empty={{ title: texts.none, text: texts.noneText }} />
    </Layout>
  )
}
