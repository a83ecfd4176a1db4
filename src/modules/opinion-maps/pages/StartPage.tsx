import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import type { OpinionMap } from '../opinion-map.ts'
import { paths } from '../paths.ts'
import { answeringTexts } from '../texts/answering.ts'
import { mapTexts } from '../texts/maps.ts'
import { crumbsOf } from './crumbs.ts'

/** Before the first statement: what is kept, and what the authority does with it. */
export function StartPage(props: { frame: Frame; map: OpinionMap; takesAnswers: boolean }) {
  const { frame, map } = props
  const texts = answeringTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.start}
      lead={texts.startLead}
      crumbs={crumbsOf(frame, map, { label: texts.start })}
    >
      {props.takesAnswers ? (
        <>
          <p>{texts.startOwn}</p>
          <p>{texts.startKept}</p>
          <ActionButton
            frame={frame}
            action={paths.answer(map.slug)}
            label={texts.startPress}
            tone="action"
          />
        </>
      ) : (
        <Notice tone="info">{texts.over}</Notice>
      )}
      <h2>{mapTexts[frame.locale].commitment}</h2>
      <Prose markdown={map.commitment} />
    </Layout>
  )
}
