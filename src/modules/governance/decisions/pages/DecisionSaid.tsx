import { colon } from '#kit/words.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { ProseWords } from '#ui/Prose/ProseWords.tsx'
import { decisionTexts, objectionStateTexts, type Words } from '../../procedure/nouns.ts'
import type { DecisionView } from './view.ts'

/** Objections first, then criteria, questions with their replies, reactions. */
export function DecisionSaid(view: DecisionView) {
  const { frame, seen } = view
  const texts = decisionTexts[frame.locale]
  const of = (kind: Words['kind']) => seen.words.filter((word) => word.kind === kind)
  const replies = of('reply')
  return (
    <>
      <Objections {...view} />
      <List title={texts.criteria} items={of('criterion')} view={view} />
      <List title={texts.questions} items={of('question')} view={view} replies={replies} />
      <List title={texts.reactions} items={of('reaction')} view={view} />
    </>
  )
}

function Objections({ frame, seen }: DecisionView) {
  const { decision, consent, election } = seen.held
  const texts = decisionTexts[frame.locale]
  const states = objectionStateTexts[frame.locale]
  const all = decision.kind === 'election' ? election.objections : consent.objections
  if (all.length === 0) return null
  return (
    <section>
      <h2>{texts.objections}</h2>
      {all.map((one) => {
        const words = seen.words.find(({ id }) => id === one.id)
        const isOpen = ['raised', 'valid', 'answered'].includes(one.state)
        return (
          <Card
            title={texts.objectionOf(seen.nameOf(words?.personId) || texts.nobody)}
            level={3}
            eyebrow={
              <>
                <Badge tone={isOpen ? 'caution' : 'good'}>{states[one.state]}</Badge>{' '}
                {consent.taken === one.id ? <Badge tone="info">{texts.taken}</Badge> : null}
              </>
            }
          >
            <Prose markdown={words?.text ?? ''} />
            {words?.tie ? (
              <p>
                <strong>{texts.tieSaid}</strong>
                {colon[frame.locale]}
                <ProseWords markdown={words.tie} />
              </p>
            ) : null}
            {words?.verdict ? (
              <p>
                <strong>{texts.verdict}</strong>
                {colon[frame.locale]}
                <ProseWords markdown={words.verdict} />
              </p>
            ) : null}
          </Card>
        )
      })}
    </section>
  )
}

interface ListProps {
  readonly title: string
  readonly items: readonly Words[]
  readonly replies?: readonly Words[]
  readonly view: DecisionView
}

function List({ title, items, replies = [], view }: ListProps) {
  if (items.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {items.map((item) => (
          <li>
            <strong>{view.seen.nameOf(item.personId)}</strong>
            {colon[view.frame.locale]}
            <ProseWords markdown={item.text} />
            {replies
              .filter(({ tie }) => tie === item.id)
              .map((reply) => (
                <p class="row-note">
                  → <ProseWords markdown={reply.text} />
                </p>
              ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
