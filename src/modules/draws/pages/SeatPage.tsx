import { writtenDay } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { Draw } from '../draw.ts'
import { drawPaths } from '../paths.ts'
import { seatPaths } from '../recruit-paths.ts'
import { registrationTexts } from '../texts/registration.ts'
import { seatTexts } from '../texts/seat.ts'

/** The link of a summons: come or not, and what one needs. Needs are asked only here, after the chance has spoken. */
export function SeatPage(props: {
  readonly frame: Frame
  readonly draw: Draw
  readonly token: string
  readonly answerBy: string
  readonly answer: 'confirmed' | 'declined' | 'unreachable' | undefined
  readonly isMinor: boolean
  readonly phone: string
  readonly form: FormState
}) {
  const { frame, draw, form, answer } = props
  const said = seatTexts[frame.locale]
  const isOver = answer === 'declined' || answer === 'unreachable'
  return (
    <Layout
      frame={frame}
      title={said.title}
      lead={said.lead(draw.title, writtenDay(props.answerBy, frame.locale))}
      crumbs={[{ label: draw.title, href: drawPaths.draw(draw.slug) }]}
      refused={Object.keys(form.problems).length > 0}
    >
      {answer === 'confirmed' ? <Notice tone="good">{said.confirmed}</Notice> : null}
      {isOver ? <Notice tone="info">{said.declined}</Notice> : null}
      {props.phone ? <p>{registrationTexts[frame.locale].help(props.phone)}</p> : null}
      {isOver ? null : (
        <>
          <h2>{said.yes}</h2>
          <Form
            frame={frame}
            action={seatPaths.seat(props.token)}
            form={form}
            submit={said.yesSend}
          >
            <HiddenField name="answer" value="confirmed" />
            {props.isMinor ? (
              <>
                <p>{said.guardian}</p>
                <TextField name="guardianName" label={said.guardianName} form={form} required />
                <TextField
                  name="guardianContact"
                  label={said.guardianContact}
                  form={form}
                  required
                />
                <CheckBox name="guardianAgrees" label={said.guardianAgrees} form={form} required />
              </>
            ) : null}
            <p>{said.needs}</p>
            <CheckBox name="childcare" label={said.childcare} form={form} />
            <CheckBox name="travel" label={said.travel} form={form} />
            <TextField name="interpreter" label={said.interpreter} form={form} maxlength={100} />
            <TextField name="access" label={said.access} form={form} maxlength={200} />
          </Form>
          <Disclosure summary={said.no}>
            <p>{said.noText}</p>
            <Form
              frame={frame}
              id="non"
              action={seatPaths.seat(props.token)}
              form={emptyForm}
              submit={said.noSend}
              tone="danger"
            >
              <HiddenField name="answer" value="declined" />
              <CheckBox
                name="never"
                label={registrationTexts[frame.locale].never}
                form={emptyForm}
              />
            </Form>
          </Disclosure>
          <p>{said.unanswered}</p>
        </>
      )}
    </Layout>
  )
}
