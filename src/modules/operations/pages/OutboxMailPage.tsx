import { writtenInstant } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import type { OutboxMail } from '../outbox.ts'
import { paths } from '../paths.ts'
import { outboxTexts } from '../texts/outbox.ts'

/** The text as written, its addresses made into links. */
export function OutboxMailPage({ frame, mail }: { frame: Frame; mail: OutboxMail }) {
  const texts = outboxTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={mail.subject}
      titleIn={writtenLocale}
      crumbs={[{ label: texts.outbox, href: paths.outbox }]}
    >
      <Facts
        items={[
          { name: texts.to, value: mail.recipient },
          { name: texts.when, value: writtenInstant(mail.at, frame.locale) },
          { name: texts.state, value: texts.states[mail.state] },
          ...(mail.why ? [{ name: texts.why, value: texts.whys[mail.why] }] : []),
        ]}
      />
      <div class="mail-text">
        {mail.text.split('\n').map((line) => (
          <p>{withLinks(line)}</p>
        ))}
      </div>
    </Layout>
  )
}

function withLinks(line: string) {
  return line
    .split(/(https?:\/\/\S*[^\s.,;:!?)»])/)
    .map((part) => (/^https?:\/\//.test(part) ? <a href={part}>{part}</a> : part))
}
