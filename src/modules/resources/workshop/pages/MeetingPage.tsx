import { writtenInstant } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { wordDiff } from '#kit/word-diff/word-diff.ts'
import { Card } from '#ui/Card/Card.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { WordDiff } from '#ui/WordDiff/WordDiff.tsx'
import { writingPaths } from '../../paths/writing.ts'
import { paths } from '../../paths.ts'
import type { Resource } from '../../resource.ts'
import { resourceTexts } from '../../texts/resources.ts'
import {
  fieldLabel,
  fieldWords,
  isCoded,
  type Part,
  partTitle,
  writingTexts,
} from '../../working/nouns.ts'
import type { Meeting } from '../../working-text.ts'

export interface MeetingProps {
  readonly frame: Frame
  readonly resource: Resource
  readonly part: Part
  readonly draftId: string
  /** The save that is shown as theirs: a choice is checked against it. */
  readonly seen: number
  readonly meetings: readonly Meeting[]
  /** Territories of both: key → name. */
  readonly places: ReadonlyMap<string, string>
  readonly theirs: { readonly who: string | undefined; readonly at: Date | undefined }
}

/** Two writings of one part: both whole, their difference, and a box that holds what will stay. */
export function MeetingPage(props: MeetingProps) {
  const { frame, resource, part, meetings } = props
  const texts = writingTexts[frame.locale]
  const form = { values: {}, problems: {} }
  return (
    <Layout
      frame={frame}
      title={texts.meetTitle}
      lead={texts.meetLead}
      crumbs={[
        { label: resourceTexts[frame.locale].resources, href: paths.list },
        {
          label: partTitle(part, frame.locale),
          href: writingPaths.part(resource.slug, part.address),
        },
      ]}
      wide
    >
      <Form
        frame={frame}
        action={writingPaths.meeting(resource.slug, part.address, props.draftId)}
        form={form}
        submit={texts.settle}
      >
        <HiddenField name="seen" value={String(props.seen)} />
        {meetings.map((meeting) => (
          <Both {...props} meeting={meeting} />
        ))}
      </Form>
    </Layout>
  )
}

function Both(props: MeetingProps & { readonly meeting: Meeting }) {
  const { frame, theirs, meeting, places } = props
  const texts = writingTexts[frame.locale]
  const words = (text: string) => fieldWords(meeting.key, text, frame.locale, places)
  const when = theirs.at ? writtenInstant(theirs.at, frame.locale) : '…'
  return (
    <section>
      <h2>{fieldLabel(meeting.key, frame.locale)}</h2>
      <div class="writing-two-texts">
        <Card title={texts.theirs(theirs.who ?? texts.someone, when)} level={3}>
          <p class="as-typed">{words(meeting.theirs)}</p>
        </Card>
        <Card title={texts.mineText} level={3} tone="accent">
          <p class="as-typed">{words(meeting.mine)}</p>
        </Card>
      </div>
      <h3>{texts.difference}</h3>
      <WordDiff
        locale={frame.locale}
        pieces={wordDiff(words(meeting.theirs), words(meeting.mine))}
      />
      {isCoded(meeting.key, frame.locale) ? <One {...props} /> : <Words {...props} />}
    </section>
  )
}

/** Words of a text are put together by hand. */
function Words({ frame, meeting }: MeetingProps & { readonly meeting: Meeting }) {
  const texts = writingTexts[frame.locale]
  return (
    <>
      <Notice tone={meeting.merged === undefined ? 'caution' : 'good'}>
        {meeting.merged === undefined ? texts.mergeTorn : texts.mergeClean}
      </Notice>
      <TextArea
        name={meeting.key}
        label={texts.final}
        form={{ values: {}, problems: {} }}
        value={meeting.merged ?? meeting.mine}
        rows={8}
        required
      />
    </>
  )
}

/** Of two choices, one stays. */
function One({ frame, meeting }: MeetingProps & { readonly meeting: Meeting }) {
  const texts = writingTexts[frame.locale]
  return (
    <Radios
      name={meeting.key}
      label={texts.final}
      form={{ values: {}, problems: {} }}
      value={meeting.mine}
      required
      options={[
        { value: meeting.theirs, label: texts.keepTheirs },
        { value: meeting.mine, label: texts.keepMine },
      ]}
    />
  )
}
