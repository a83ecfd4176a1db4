import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Trap } from '#ui/Trap/Trap.tsx'
import type { Draw } from '../draw.ts'
import { drawPaths } from '../paths.ts'
import type { DrawFeature } from '../quota.ts'
import { openCallPaths } from '../recruit-paths.ts'
import type { Recruitment } from '../recruitment.ts'
import { registrationTexts } from '../texts/registration.ts'
import { DataNotice } from './DataNotice.tsx'
import { RefuseForm } from './RefuseForm.tsx'
import { RegistrationFields } from './RegistrationFields.tsx'

export interface RegistrationPageProps {
  readonly frame: Frame
  readonly draw: Draw
  readonly recruitment: Recruitment
  readonly features: readonly DrawFeature[]
  readonly form: FormState
  readonly action: string
  /** The way to say no; absent for whoever comes without a letter. */
  readonly refuse: string | undefined
  readonly asksAddress: boolean
  readonly from: string
}

/** All the questions on one page: for an open call, and for whoever prefers it. Made for an old phone. */
export function RegistrationPage(props: RegistrationPageProps) {
  const { frame, draw, recruitment, form, refuse } = props
  const said = registrationTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={refuse ? said.title : said.openTitle}
      lead={said.lead(draw.title)}
      crumbs={[{ label: draw.title, href: drawPaths.draw(draw.slug) }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <p>{said.seats(draw.panelSize)}</p>
      {draw.indemnity || draw.care ? (
        <Notice tone="info" title={said.care}>
          <p>{[draw.indemnity, draw.care].filter(Boolean).join(' ')}</p>
        </Notice>
      ) : null}
      {recruitment.phone ? <p>{said.help(recruitment.phone)}</p> : null}
      <h2>{said.yes}</h2>
      {recruitment.minimumAge < 18 ? <p>{said.minor}</p> : null}
      <Form frame={frame} action={props.action} form={form} submit={said.send}>
        <RegistrationFields
          locale={frame.locale}
          form={form}
          features={props.features}
          asksAddress={props.asksAddress}
        />
        {recruitment.conflicts ? (
          <CheckBox
            name="conflict"
            label={said.conflict(recruitment.conflicts)}
            hint={said.conflictHint}
            form={form}
          />
        ) : null}
        <CheckBox name="asksAgain" label={said.asksAgain} form={form} />
        <CheckBox
          name="eligible"
          label={said.eligible(recruitment.minimumAge, draw.population)}
          form={form}
          required
        />
        <p class="hint">{said.needs}</p>
        <Trap locale={frame.locale} />
      </Form>
      {refuse ? <RefuseForm frame={frame} action={refuse} /> : null}
      <DataNotice {...props} />
      <p>
        <a href={openCallPaths.paper(draw.slug)}>{said.paper}</a>
      </p>
    </Layout>
  )
}
