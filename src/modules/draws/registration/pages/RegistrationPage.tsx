import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import type { Draw } from '../../draw.ts'
import { openCallPaths } from '../../paths/recruiting.ts'
import { drawPaths } from '../../paths.ts'
import type { Recruitment } from '../../recruitment.ts'
import type { ToldSessions } from '../../recruits/nouns.ts'
import type { RegistrationRules } from '../questionnaire.ts'
import { registrationTexts } from '../texts/registration.ts'
import { DataNotice } from './DataNotice.tsx'
import { RefuseForm } from './RefuseForm.tsx'
import { RegistrationFields } from './RegistrationFields.tsx'
import { BeforeSending, WhatIsAsked } from './RegistrationParts.tsx'

export interface RegistrationPageProps {
  readonly frame: Frame
  readonly draw: Draw
  readonly recruitment: Recruitment
  readonly sessions: ToldSessions
  readonly rules: RegistrationRules
  readonly form: FormState
  readonly action: string
  /** The way to say no; absent for whoever comes without a letter. */
  readonly refuse: string | undefined
  readonly from: string
}

/** All the questions on one page: for an open call, and for whoever prefers it. Made for an old phone. */
export function RegistrationPage(props: RegistrationPageProps) {
  const { frame, draw, recruitment, form, refuse } = props
  const texts = registrationTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={refuse ? texts.title : texts.openTitle}
      lead={texts.lead(draw.title)}
      crumbs={[{ label: draw.title, labelIn: writtenLocale, href: drawPaths.draw(draw.slug) }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <WhatIsAsked
        locale={frame.locale}
        draw={draw}
        recruitment={recruitment}
        sessions={props.sessions}
      />
      <Form frame={frame} action={props.action} form={form} submit={texts.send}>
        <RegistrationFields rules={props.rules} form={form} />
        <BeforeSending locale={frame.locale} />
      </Form>
      {refuse ? <RefuseForm frame={frame} action={refuse} /> : null}
      <DataNotice {...props} />
      <p>
        <a href={openCallPaths.paper(draw.slug)}>{texts.paper}</a>
      </p>
    </Layout>
  )
}
