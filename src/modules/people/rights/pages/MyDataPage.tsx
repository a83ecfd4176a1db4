import { writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { othersAtAddress } from '#kit/own-address.ts'
import type { ExportWords } from '#platform/module.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { AccountTabs } from '../../pages/AccountTabs.tsx'
import { paths } from '../../paths.ts'
import { type RightsRequest, rightKinds } from '../../rights-request.ts'
import { refusalTexts } from '../../texts/refusals.ts'
import { type Consent, consentSubjects, standing } from '../consent.ts'
import { consentTexts } from '../texts/consents.ts'
import { dataTexts } from '../texts/data.ts'
import { HeldData } from './HeldData.tsx'

export interface MyDataPageProps {
  readonly frame: Frame
  readonly rooms: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** What each room says of itself in the register: one that keeps personal data always has its words there. */
  /** By the name of the room. */
  readonly words: ReadonlyMap<string, RoomWords>
  readonly consents: readonly Consent[]
  /** What bears this name in other rooms, and that erasing leaves. */
  readonly namesakes: readonly { readonly what: string }[]
  readonly isLastAdministrator: boolean
  /** Where to write to those who keep this site. */
  readonly contact: string
  readonly requests: readonly RightsRequest[]
  readonly forms: { readonly request: FormState; readonly top: FormState }
}

export function MyDataPage(props: MyDataPageProps) {
  const { frame, forms } = props
  const texts = dataTexts[frame.locale]
  const others = countOthers(Object.values(props.rooms))
  const problem = forms.top.problems['form']
  const refused = problem !== undefined || Object.keys(forms.request.problems).length > 0
  return (
    <Layout frame={frame} title={texts.title} lead={texts.lead} refused={refused}>
      <AccountTabs locale={frame.locale} current="data" />
      {problem ? <Notice tone="danger">{problem}</Notice> : null}
      <h2>{texts.held}</h2>
      <p>{texts.downloadLead}</p>
      <ActionButton frame={frame} action={paths.myDataFile} label={texts.download} tone="action" />
      <p>
        <a href={paths.yourData}>{texts.seeRegister}</a>
      </p>
      <Rooms {...props} />
      <Consents {...props} />
      <Requests {...props} />
      <h2>{texts.erase}</h2>
      {props.namesakes.length === 0 ? null : (
        <Notice tone="caution" title={texts.namesakes}>
          <ul>
            {props.namesakes.map(({ what }) => (
              <li>{what}</li>
            ))}
          </ul>
          <p>{texts.namesakesMore(props.contact)}</p>
        </Notice>
      )}
      {others === 0 ? null : (
        <Notice tone="caution" title={texts.others}>
          {texts.othersMore(others, props.contact)}
        </Notice>
      )}
      {props.isLastAdministrator ? (
        <p>{refusalTexts[frame.locale]['last-administrator']}</p>
      ) : (
        <ActionButton
          frame={frame}
          action={paths.myErasure}
          label={texts.eraseSubmit}
          tone="danger"
          confirm={texts.eraseLead}
        />
      )}
    </Layout>
  )
}

/** Each room says how many it has; no content of theirs is here. */
function countOthers(rooms: readonly Readonly<Record<string, unknown>>[]): number {
  const counts = rooms.map((room) => Number(room[othersAtAddress] ?? 0))
  return counts.reduce((sum, count) => sum + count, 0)
}

/** What a room, and the keys and the codes of its export, are called. */
export interface RoomWords {
  readonly title: string | undefined
  readonly held: ExportWords | undefined
}

function Rooms({ frame, rooms, words }: MyDataPageProps) {
  return (
    <>
      {Object.entries(rooms).map(([name, data]) => (
        <Disclosure summary={words.get(name)?.title ?? name} open={name === 'people'}>
          <HeldData value={data} locale={frame.locale} words={words.get(name)?.held} />
        </Disclosure>
      ))}
    </>
  )
}

function Consents({ frame, consents }: MyDataPageProps) {
  const texts = dataTexts[frame.locale]
  return (
    <>
      <h2>{texts.consents}</h2>
      {consentSubjects.map((subject) => {
        const consent = standing(consents, subject)
        const day = consent && writtenDay(consent.givenAt, frame.locale)
        return (
          <>
            <p>
              {consentTexts[frame.locale][subject]}{' '}
              <strong>{day ? texts.consentSince(day) : texts.consentNone}</strong>
            </p>
            {subject === 'public-name' ? (
              <p>
                <a href={paths.account}>{texts.nameElsewhere}</a>
              </p>
            ) : (
              <ActionButton
                frame={frame}
                action={paths.myConsent}
                label={consent ? texts.withdraw : texts.give}
                fields={{ subject, gesture: consent ? 'withdraw' : 'give' }}
              />
            )}
          </>
        )
      })}
    </>
  )
}

function Requests({ frame, requests, forms }: MyDataPageProps) {
  const texts = dataTexts[frame.locale]
  const options = rightKinds.map((value) => ({ value, label: texts.kinds[value] }))
  return (
    <>
      <h2>{texts.ask}</h2>
      <p>{texts.askLead}</p>
      {requests.length > 0 ? <h3>{texts.requests}</h3> : null}
      <ul>
        {requests.map((request) => (
          <li>
            {texts.kinds[request.kind]},{' '}
            {request.answeredAt
              ? texts.answered(writtenDay(request.answeredAt, frame.locale))
              : texts.due(writtenDay(request.dueOn, frame.locale))}
            {request.answer ? (
              <blockquote>
                <Prose markdown={request.answer} language={frame.locale} />
              </blockquote>
            ) : null}
          </li>
        ))}
      </ul>
      <Form
        frame={frame}
        id="demande"
        action={paths.myRequest}
        form={forms.request}
        submit={texts.send}
      >
        <Radios name="kind" label={texts.kind} options={options} form={forms.request} required />
        <TextArea name="message" label={texts.message} rows={4} form={forms.request} />
      </Form>
    </>
  )
}
