import { type Day, writtenDay } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { PeopleTabs } from '../../pages/PeopleTabs.tsx'
import { paths } from '../../paths.ts'
import { isLate, type RightsRequest } from '../../rights-request.ts'
import { peopleTexts } from '../../texts/people.ts'
import { wordTexts } from '../../texts/words.ts'
import { dataTexts } from '../texts/data.ts'

export interface RequestLine extends RightsRequest {
  readonly personName: string | undefined
}

export interface RequestsPageProps {
  readonly frame: Frame
  readonly today: Day
  readonly requests: readonly RequestLine[]
  /** The answer that came back, and to which request. */
  readonly refused?: { readonly requestId: string; readonly form: FormState } | undefined
}

export function RequestsPage(props: RequestsPageProps) {
  const { frame, requests } = props
  const texts = peopleTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.requestsTitle}
      lead={texts.requestsLead}
      refused={props.refused !== undefined}
    >
      <PeopleTabs frame={frame} current="requests" />
      {requests.length === 0 ? <EmptyState title={texts.requestsEmpty} /> : null}
      {requests.map((request) => (
        <Request {...props} request={request} />
      ))}
    </Layout>
  )
}

function Request(props: RequestsPageProps & { request: RequestLine }) {
  const { frame, request, today } = props
  const texts = peopleTexts[frame.locale]
  const name = request.personName ?? wordTexts[frame.locale].erased
  return (
    <Card title={dataTexts[frame.locale].kinds[request.kind]}>
      <Facts
        items={[
          {
            name: texts.name,
            value: request.personName ? <a href={paths.person(request.personId)}>{name}</a> : name,
          },
          { name: texts.asked, value: writtenDay(request.askedAt, frame.locale) },
          {
            name: texts.due,
            value: (
              <>
                {writtenDay(request.dueOn, frame.locale)}{' '}
                {isLate(request, today) ? <Badge tone="danger">{texts.late}</Badge> : null}
                {request.answeredAt ? <Badge tone="good">{texts.answered}</Badge> : null}
              </>
            ),
          },
        ]}
      />
      {request.message ? (
        <blockquote>
          <Prose markdown={request.message} language={frame.locale} />
        </blockquote>
      ) : null}
      {request.answer ? <Prose markdown={request.answer} language={frame.locale} /> : null}
      {request.answeredAt ? null : <AnswerForm {...props} />}
    </Card>
  )
}

function AnswerForm({ frame, request, refused }: RequestsPageProps & { request: RequestLine }) {
  const texts = peopleTexts[frame.locale]
  const form = refused?.requestId === request.id ? refused.form : undefined
  return (
    <Disclosure summary={texts.answerNow} open={form !== undefined}>
      <Form
        frame={frame}
        id={`reponse-${request.id}`}
        action={paths.answerRequest(request.id)}
        form={form ?? emptyForm}
        submit={texts.answerSubmit}
      >
        <TextArea
          name="answer"
          label={texts.answer}
          hint={texts.answerHint}
          rows={4}
          form={form ?? emptyForm}
          required
        />
      </Form>
    </Disclosure>
  )
}
