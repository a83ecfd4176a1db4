import { emptyForm } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { ExternalLink } from '#ui/ExternalLink/ExternalLink.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import type { NetworkEvent } from '../../event.ts'
import { eventCrumbs } from '../../presence/index.ts'
import { presenceTexts } from '../../presence/nouns.ts'

interface ReplayProps {
  readonly frame: Frame
  readonly event: NetworkEvent
  readonly action: string
  /** Reached by a person's own link: they may say that they watched it. */
  readonly own: boolean
}

/** A button and not a bare link: that is what counts a view, of nobody. */
export function ReplayPage({ frame, event, action, own }: ReplayProps) {
  const texts = presenceTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.replayTitle(event.title)}
      lead={texts.replayLead}
      crumbs={eventCrumbs(event, frame.locale)}
    >
      <Form frame={frame} action={action} form={emptyForm} submit={texts.replayOpen}>
        {own ? (
          <CheckBox
            name="own"
            label={texts.replayOwn}
            hint={texts.replayOwnHint}
            form={emptyForm}
            value="yes"
          />
        ) : null}
      </Form>
    </Layout>
  )
}

/** A form may not lead out of the house (content policy): this page does, at once. */
export function ReplayGoingPage({ frame, event }: Pick<ReplayProps, 'frame' | 'event'>) {
  const texts = presenceTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.replayTitle(event.title)}
      crumbs={eventCrumbs(event, frame.locale)}
      head={<meta http-equiv="refresh" content={`0;url=${event.replayUrl}`} />}
    >
      <p>
        {texts.replayGoing} <ExternalLink href={event.replayUrl} />
      </p>
    </Layout>
  )
}
