import type { Frame } from '#kit/frame.ts'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
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
    <Layout frame={frame} title={texts.title} lead={texts.lead} wide>
      <List frame={frame} shown={shown} empty={{ title: texts.none, text: texts.noneText }} />
    </Layout>
  )
}
