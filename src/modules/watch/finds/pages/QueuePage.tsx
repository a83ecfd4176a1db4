import { shortDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { isLicence, mayCopy, termsOf } from '#modules/resources/index.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { Badges } from '#ui/Badge/Badges.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { FilterLinks } from '#ui/FilterLinks/FilterLinks.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Pager } from '#ui/Pager/Pager.tsx'
import { SearchBox } from '#ui/SearchBox/SearchBox.tsx'
import { themeWord } from '../../pages/words.ts'
import { watchPaths } from '../../paths.ts'
import { watchTexts } from '../../texts/watch.ts'
import { decisions, type ItemState, itemStates, sameStory } from '../item.ts'
import {
  itemsPerPage,
  type QueueLine,
  type QueueView,
  queueHref,
  stateWords,
} from '../queue-view.ts'
import { TriageFields } from './TriageFields.tsx'

export interface QueuePageProps {
  readonly frame: Frame
  readonly view: QueueView
  readonly lines: readonly QueueLine[]
  readonly count: number
  readonly counts: Readonly<Partial<Record<ItemState, number>>>
  readonly mine: number
  readonly names: ReadonlyMap<string, string>
  readonly form: FormState
}

/** What waits for a decision. Complete without JavaScript; `<triage-keys>` adds the keys. */
export function QueuePage(props: QueuePageProps) {
  const { frame, view, lines, count } = props
  const texts = watchTexts[frame.locale]
  const script = frame.assets.scripts?.['TriageKeys']
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      refused={Object.keys(props.form.problems).length > 0}
      head={script ? <script type="module" src={script} nonce={frame.nonce} /> : null}
    >
      <Actions>
        <ButtonLink href={watchPaths.add}>{texts.add}</ButtonLink>
        <ButtonLink href={watchPaths.fromAddress} tone="quiet">
          {texts.fromAddress}
        </ButtonLink>
      </Actions>
      <Filters {...props} />
      {lines.length === 0 ? (
        <EmptyState title={texts.empty}>
          <p>{view.state === 'new' ? texts.emptyNew : texts.emptyOther}</p>
        </EmptyState>
      ) : (
        <Triage {...props} />
      )}
      <Pager
        locale={frame.locale}
        page={view.page}
        pages={Math.ceil(count / itemsPerPage)}
        hrefOf={(page) => queueHref(view, { page })}
      />
    </Layout>
  )
}

function Filters({ frame, view, counts, mine }: QueuePageProps) {
  const texts = watchTexts[frame.locale]
  const kept: Record<string, string> = {}
  if (view.state !== 'new') kept['etat'] = stateWords[view.state]
  if (view.mine) kept['a'] = 'moi'
  return (
    <>
      <FilterLinks
        label={texts.stateFilter}
        links={itemStates.map((state) => ({
          label: texts.states[state],
          href: queueHref(view, { state }),
          current: view.state === state,
          count: counts[state] ?? 0,
        }))}
      />
      <FilterLinks
        label={texts.readers}
        links={[
          { label: texts.everyone, href: queueHref(view, { mine: false }), current: !view.mine },
          {
            label: texts.mine,
            href: queueHref(view, { mine: true }),
            current: view.mine,
            count: mine,
          },
        ]}
      />
      <SearchBox
        action={watchPaths.queue}
        name="q"
        label={texts.search}
        value={view.words}
        submit={texts.searchSubmit}
        kept={kept}
      />
    </>
  )
}

function Triage(props: QueuePageProps) {
  const { frame, view, lines } = props
  const texts = watchTexts[frame.locale]
  const open = view.state !== 'published' && view.state !== 'to-read'
  const list = (
    <ul class="watch-queue">
      {lines.map((line) => (
        <Find {...props} line={line} open={open} />
      ))}
    </ul>
  )
  if (!open) return list
  return (
    <triage-keys>
      <Disclosure summary={texts.together} open={Object.keys(props.form.problems).length > 0}>
        <TriageFields frame={frame} form={props.form} back={queueHref(view, { page: view.page })} />
      </Disclosure>
      <p class="hint">{texts.keys}</p>
      {list}
    </triage-keys>
  )
}

function Find({ frame, line, open, names }: QueuePageProps & { line: QueueLine; open: boolean }) {
  const { locale } = frame
  const texts = watchTexts[locale]
  const licence = isLicence(line.licence) ? line.licence : 'unknown'
  const reader = line.assigneeId ? names.get(line.assigneeId) : undefined
  return (
    <li class="watch-find" tabindex={-1} data-find={line.id}>
      <div class={open ? 'watch-head' : undefined}>
        {open ? (
          <input
            type="checkbox"
            form="tri"
            name="ids"
            value={line.id}
            aria-label={texts.tick(line.title)}
          />
        ) : null}
        <h2>
          <a lang={line.language} href={watchPaths.item(line.id)}>
            {line.title}
          </a>
        </h2>
      </div>
      <p class="watch-about">
        {[
          line.sourceTitle ?? texts.byHand,
          shortDay(line.publishedAt ?? line.seenAt, locale, undefined),
          reader ? texts.givenTo(reader) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {line.alsoAt.length > 0 ? <p class="watch-about">{texts.also(line.alsoAt)}</p> : null}
      {line.extract || line.summary ? (
        <p>{shortened(plainProse(line.summary || line.extract))}</p>
      ) : null}
      <Badges
        items={[
          <Badge tone={mayCopy(licence) ? 'good' : 'neutral'}>
            {mayCopy(licence) ? termsOf(licence).label : texts.linkOnly}
          </Badge>,
          ...line.themes.map((theme) => <Badge tone="info">{themeWord(theme, locale)}</Badge>),
          ...(line.remark ? [<Badge tone="caution">{texts.remarked}</Badge>] : []),
        ]}
      />
      {line.why ? (
        <p class="watch-about">{line.why === sameStory ? texts.sameStory : plainProse(line.why)}</p>
      ) : null}
      {open ? <OneDecision frame={frame} line={line} /> : null}
    </li>
  )
}

/** Buttons of one find; what is typed above (why, until) goes with them. */
function OneDecision({ frame, line }: { frame: Frame; line: QueueLine }) {
  const texts = watchTexts[frame.locale]
  return (
    <Actions>
      {decisions.map((decision) => (
        <button
          type="submit"
          form="tri"
          name="decision"
          value={decision}
          formaction={`${watchPaths.triage}?seule=${line.id}`}
          class="button quiet"
          data-key={decision}
          aria-label={texts.oneDecision(texts.decisions[decision], line.title)}
        >
          {texts.decisions[decision]}
        </button>
      ))}
    </Actions>
  )
}

function shortened(text: string): string {
  return text.length > 280 ? `${text.slice(0, 280).replace(/(?<!\s)\s+\S*$/, '')}…` : text
}
