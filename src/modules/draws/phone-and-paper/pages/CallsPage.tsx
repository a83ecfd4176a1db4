import { writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { PhoneLink } from '#ui/PhoneLink/PhoneLink.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { callChannels, callOutcomes } from '../../call.ts'
import type { Draw } from '../../draw.ts'
import { seatTexts } from '../../panel/nouns.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { refusalReasons } from '../../recruitment.ts'
import { recruitCrumbs } from '../../recruits/index.ts'
import { registrationTexts } from '../../registration/nouns.ts'
import { callTexts } from '../texts/calls.ts'

/** Who is called, as a caller may know them. */
export interface CalleeShown {
  readonly id: string
  readonly name: string
  readonly phone: string
  readonly town: string
  readonly tries: number
  /** Invited, and not registered yet. */
  readonly mayRegister: boolean
  /** They hold a seat: until when they may answer. The call is about it, and a yes or a no moves it. */
  readonly seatUntil: string | undefined
  readonly isMinor: boolean
}

export function CallsPage(props: {
  readonly frame: Frame
  readonly draw: Draw
  readonly who: string
  readonly help: string
  readonly waiting: number
  readonly callee: CalleeShown | undefined
  readonly sheets: readonly { readonly sheet: number; readonly lines: number }[]
  readonly form: FormState
}) {
  const { frame, draw, callee, form } = props
  const said = callTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.title}
      lead={said.lead}
      crumbs={recruitCrumbs(frame, draw)}
      refused={Object.keys(form.problems).length > 0}
    >
      {form.problems['form'] && !callee ? (
        <Notice tone="caution">
          <p>{form.problems['form']}</p>
        </Notice>
      ) : null}
      {callee ? (
        <>
          <h2>{callee.name || callee.phone}</h2>
          <p>
            <PhoneLink phone={callee.phone} />
            {callee.town ? `, ${callee.town}` : ''}
            {callee.tries > 0 ? ` — ${said.tries(callee.tries)}` : ''}
          </p>
          <Script {...props} callee={callee} />
          {callee.mayRegister ? (
            <Actions>
              <ButtonLink href={recruitPaths.registerByCall(draw.slug, callee.id)} tone="quiet">
                {said.register}
              </ButtonLink>
            </Actions>
          ) : null}
          <Outcome frame={frame} draw={draw} callee={callee} form={form} />
        </>
      ) : (
        <>
          <p>{props.waiting > 0 ? said.waiting(props.waiting) : said.nobody}</p>
          {props.waiting > 0 ? (
            <ActionButton
              frame={frame}
              action={recruitPaths.calls(draw.slug)}
              label={said.take}
              tone="action"
            />
          ) : null}
        </>
      )}
      <h2>{said.sheets}</h2>
      <p>{said.sheetsLead}</p>
      {props.waiting > 0 ? (
        <Actions>
          <ActionButton
            frame={frame}
            action={recruitPaths.callSheets(draw.slug)}
            label={said.sheetMake}
          />
        </Actions>
      ) : (
        <p>{said.sheetNobody}</p>
      )}
      {props.sheets.length > 0 ? (
        <LinkList
          items={props.sheets.map(({ sheet, lines }) => ({
            label: said.sheetOut(sheet, lines),
            href: recruitPaths.callSheet(draw.slug, String(sheet)),
          }))}
        />
      ) : null}
    </Layout>
  )
}

/** What is said: about a seat to whoever holds one, about registering to the others. */
function Script(props: {
  readonly frame: Frame
  readonly draw: Draw
  readonly who: string
  readonly help: string
  readonly callee: CalleeShown
}) {
  const { frame, draw, who, help, callee } = props
  const said = callTexts[frame.locale]
  if (callee.seatUntil === undefined)
    return (
      <Notice tone="info" title={said.script}>
        <p>{said.scriptText(who, help)}</p>
        <p>{said.scriptNotice}</p>
        <p>{said.scriptNeeds}</p>
      </Notice>
    )
  return (
    <Notice tone="info" title={`${said.seatTitle}. ${said.script}`}>
      <p>{said.seatScript(who, draw.title, writtenDay(callee.seatUntil, frame.locale), help)}</p>
      <p>{said.seatNotice}</p>
    </Notice>
  )
}

function Outcome(props: {
  readonly frame: Frame
  readonly draw: Draw
  readonly callee: CalleeShown
  /** What was typed, when it comes back. */
  readonly form: FormState
}) {
  const { frame, draw, callee, form } = props
  const said = callTexts[frame.locale]
  const asked = registrationTexts[frame.locale]
  return (
    <Form
      frame={frame}
      action={recruitPaths.call(draw.slug, callee.id)}
      form={form}
      submit={said.save}
    >
      <Radios
        name="outcome"
        label={said.outcome}
        form={form}
        options={callOutcomes.map((value) => ({ value, label: said.outcomes[value] }))}
        required
      />
      <Select
        name="channel"
        label={said.channel}
        form={form}
        value="phone"
        options={callChannels.map((value) => ({ value, label: said.channels[value] }))}
        required
      />
      <Select
        name="reason"
        label={said.reason}
        form={form}
        options={refusalReasons.map((value) => ({ value, label: asked.reasons[value] }))}
      />
      <div class="field">
        <label for="rappel">{said.callBack}</label>
        <input
          id="rappel"
          class="input medium"
          type="datetime-local"
          name="callBackAt"
          value={form.values['callBackAt']}
        />
      </div>
      {callee.seatUntil !== undefined && callee.isMinor ? (
        <>
          <p>{said.guardian}</p>
          <TextField name="guardianName" label={said.guardianName} form={form} maxlength={80} />
          <TextField
            name="guardianContact"
            label={said.guardianContact}
            form={form}
            maxlength={120}
          />
        </>
      ) : null}
      <TextField name="note" label={said.note} form={form} maxlength={300} />
      <CheckBox name="never" label={seatTexts[frame.locale].never} form={form} />
    </Form>
  )
}
