import type { Frame } from '#kit/frame.ts'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import type { ProjectPace } from '../pace.ts'
import { paceTexts } from '../texts/paces.ts'

export function PacesPage({ frame, shown }: { frame: Frame; shown: ShownList<ProjectPace> }) {
  const texts = paceTexts[frame.locale]
  return (
    <Layout frame={frame} title={texts.title} lead={texts.lead} wide>
      <List frame={frame} shown={shown} empty={{ title: texts.none, text: texts.noneText }} />
      <p>{texts.how}</p>
    </Layout>
  )
}
