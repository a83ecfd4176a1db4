import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import type { Draw } from '../../draw.ts'
import { codePaths, openCallPaths } from '../../paths/recruiting.ts'
import { drawPaths } from '../../paths.ts'
import type { Recruitment } from '../../recruitment.ts'
import type { ToldSessions } from '../../recruits/nouns.ts'
import { questionTexts } from '../texts/question.ts'
import { registrationTexts } from '../texts/registration.ts'
import { DataNotice } from './DataNotice.tsx'
import { RefuseForm } from './RefuseForm.tsx'
import { WhatIsAsked } from './RegistrationParts.tsx'

export interface LetterPageProps {
  readonly frame: Frame
  readonly draw: Draw
  readonly recruitment: Recruitment
  readonly sessions: ToldSessions
  readonly code: string
  readonly questions: number
  readonly answered: number
  /** The question to go on with; undefined when all are answered. */
  readonly next: { readonly key: string; readonly at: number } | undefined
  readonly from: string
}

/** What a code opens first: what it is, yes, no, and what becomes of one’s data. Nothing of what was answered is shown. */
export function LetterPage(props: LetterPageProps) {
  const { frame, draw, recruitment, code, answered, questions, next } = props
  const texts = registrationTexts[frame.locale]
  const asked = questionTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead(draw.title)}
      crumbs={[{ label: draw.title, labelIn: writtenLocale, href: drawPaths.draw(draw.slug) }]}
    >
      <WhatIsAsked
        locale={frame.locale}
        draw={draw}
        recruitment={recruitment}
        sessions={props.sessions}
      />
      {answered > 0 ? <p>{asked.begun(answered, questions)}</p> : <p>{asked.count(questions)}</p>}
      <p>{asked.kept}</p>
      <p>
        <ButtonLink href={next ? codePaths.question(code, next.key) : codePaths.summary(code)}>
          {answered === 0 ? asked.start : next ? asked.resume(next.at) : asked.resumeSummary}
        </ButtonLink>
      </p>
      <p>
        <a href={codePaths.onePage(code)}>{asked.onePage}</a>
      </p>
      <RefuseForm frame={frame} action={codePaths.refuse(code)} />
      <DataNotice {...props} keepsDraft />
      <p>
        <a href={openCallPaths.paper(draw.slug)}>{texts.paper}</a>
      </p>
    </Layout>
  )
}
