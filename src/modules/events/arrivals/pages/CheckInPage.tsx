import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { NetworkEvent } from '../../event.ts'
import { presencePath } from '../../paths/presences.ts'
import { eventCrumbs } from '../../presence/index.ts'
import { presenceTexts } from '../../presence/nouns.ts'
import type { Expected } from '../../presence.ts'

interface CheckInProps {
  readonly frame: Frame
  readonly event: NetworkEvent
  readonly people: readonly Expected[]
  /** Already here today. */
  readonly there: ReadonlySet<string>
  readonly form: FormState
  /** Several people match what was typed. */
  readonly choices: readonly Expected[]
  readonly closed: boolean
  /** After this instant a phone must not hold the list. */
  readonly keptUntil: Date
}

/**
 * The door. Complete without JavaScript; with it, `<check-in-door>` scans, works without a network, and
 * sends what it has seen when the network is back.
 */
export function CheckInPage(props: CheckInProps) {
  const { frame, event, people, closed } = props
  const texts = presenceTexts[frame.locale]
  const { slug } = event
  const scripts = frame.assets.scripts ?? {}
  return (
    <Layout
      frame={frame}
      title={texts.checkInTitle(event.title)}
      lead={texts.checkInLead}
      crumbs={eventCrumbs(event, frame.locale, true)}
      head={
        scripts['CheckIn'] ? (
          <script type="module" src={scripts['CheckIn']} nonce={frame.nonce} />
        ) : null
      }
    >
      <check-in-door
        slug={slug}
        queue={presencePath('checkInQueue', { slug })}
        worker={presencePath('checkInWorker', { slug })}
        camera={scripts['CheckInCamera'] ?? ''}
        until={props.keptUntil.toISOString()}
        closed={closed ? 'yes' : 'no'}
      >
        {closed ? <Closed {...props} /> : <Door {...props} />}
      </check-in-door>
      {closed || people.length === 0 ? null : (
        <>
          <p class="hint">{texts.privacy}</p>
          <ActionButton
            frame={frame}
            action={presencePath('checkInClose', { slug })}
            label={texts.closeDoor}
            fields={{ closed: 'yes' }}
            confirm={texts.closeDoorAsk}
          />
        </>
      )}
    </Layout>
  )
}

function Closed({ frame, event }: CheckInProps) {
  const texts = presenceTexts[frame.locale]
  return (
    <>
      <Notice tone="good">
        <p>{texts.doorClosed}</p>
      </Notice>
      <ActionButton
        frame={frame}
        action={presencePath('checkInClose', { slug: event.slug })}
        label={texts.openDoor}
        fields={{ closed: 'no' }}
      />
    </>
  )
}

function Door({ frame, event, people, there, form, choices }: CheckInProps) {
  const texts = presenceTexts[frame.locale]
  const { slug } = event
  if (people.length === 0) {
    return (
      <EmptyState title={texts.checkInEmpty}>
        <p>{texts.checkInEmptyText}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <Form
        frame={frame}
        id="accueil"
        action={presencePath('checkIn', { slug })}
        form={form}
        submit={texts.checkInDo}
      >
        {choices.length > 0 ? (
          <Radios
            name="choice"
            label={texts.checkInSeveral}
            form={form}
            options={choices.map((choice) => ({
              value: String(choice.number),
              label: `${choice.number}. ${choice.name ?? texts.nameGone}`,
              hint: choice.seatClass || undefined,
            }))}
          />
        ) : null}
        <TextField
          name="who"
          label={texts.checkInField}
          hint={texts.checkInHint}
          form={form}
          autocomplete="off"
          required
        />
      </Form>
      <p class="arrived" role="status">
        {texts.arrived(String(there.size), String(people.length))}
      </p>
      <ExpectedTable frame={frame} slug={slug} people={people} there={there} />
    </>
  )
}

/** Number, name, seat: what the door needs and no more. Each row may be ticked with a thumb. */
function ExpectedTable(props: {
  frame: Frame
  slug: string
  people: readonly Expected[]
  there: ReadonlySet<string>
}) {
  const { frame, slug, people, there } = props
  const texts = presenceTexts[frame.locale]
  return (
    <form method="post" action={presencePath('checkIn', { slug })}>
      <input type="hidden" name="_key" value={`${frame.formMark}-liste`} />
      <input type="hidden" name="tick" value="yes" />
      <div class="table-frame scroll">
        <table class="table expected">
          <caption>{texts.expected}</caption>
          <thead>
            <tr>
              <th scope="col" class="right">
                {texts.number}
              </th>
              <th scope="col">{texts.name}</th>
              <th scope="col">{texts.seat}</th>
              <th scope="col">{texts.state}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr data-code={person.code} data-number={person.number} data-name={person.name ?? ''}>
                <td class="right">{person.number}</td>
                <th scope="row">{person.name ?? texts.nameGone}</th>
                <td>{person.seatClass}</td>
                <td data-state={there.has(person.registrationId) ? 'there' : 'expected'}>
                  {there.has(person.registrationId) ? (
                    texts.there
                  ) : (
                    <button
                      type="submit"
                      class="button quiet"
                      name="who"
                      value={String(person.number)}
                      aria-label={`${texts.tick} ${person.name ?? person.number}`}
                    >
                      {texts.tick}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </form>
  )
}
