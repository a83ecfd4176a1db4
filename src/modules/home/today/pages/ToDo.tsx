import { shortDay } from '#kit/dates.ts'
import { type Frame, fromToday, fromTodayField } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { FilterLinks } from '#ui/FilterLinks/FilterLinks.tsx'
import { RowTitle } from '#ui/Table/RowTitle.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { paths } from '../../paths.ts'
import type { GivenLine } from '../said.ts'
import { asideTexts } from '../texts/aside.ts'
import { dashboardTexts } from '../texts/dashboard.ts'
import { waitingLetterTexts } from '../texts/waiting-letters.ts'
import { isPast, writtenEffort } from '../waiting.ts'
import { inView, viewWords, type WaitingView } from '../waiting-view.ts'

interface ToDoProps {
  readonly frame: Frame
  readonly waiting: readonly GivenLine[]
  readonly aside: number
  readonly givers: ReadonlyMap<string, string>
  readonly view: WaitingView
  readonly today: string
}

/** What waits, with its reason and its time, and what one may say of each. */
export function ToDo(props: ToDoProps) {
  const { frame, waiting, view, today } = props
  const { locale } = frame
  const texts = dashboardTexts[locale]
  if (waiting.length === 0) {
    return (
      <>
        <EmptyState title={texts.nothingToDo}>
          <p>{texts.nothingToDoText}</p>
        </EmptyState>
        <AsideLink {...props} />
      </>
    )
  }
  const shown = inView(waiting, view, today)
  const word = view === 'pressing' ? undefined : viewWords[view]
  const pressed = fromToday(word)
  const calledTwice = (label: string) => shown.filter((line) => line.label === label).length > 1
  const more = view === 'pressing' ? waiting.length - shown.length : 0
  return (
    <>
      <Views {...props} />
      <Table
        caption={texts.toDo}
        columns={[
          { title: texts.gesture },
          { title: texts.due },
          { title: asideTexts[locale].gestures },
        ]}
        rows={shown.map((line) => [
          <RowTitle title={line.label} href={line.href} note={noteOf(line, props)} />,
          <DueDay line={line} frame={frame} today={today} />,
          <Gestures
            {...{ line, frame, pressed }}
            called={calledTwice(line.label) ? `${line.label} (${line.where})` : line.label}
          />,
        ])}
      />
      {more > 0 ? (
        <p>
          <a href={paths.dashboardBy(viewWords.all)}>{texts.moreToDo(more)}</a>
        </p>
      ) : null}
      <AsideLink {...props} />
    </>
  )
}

function Views({ frame, waiting, view, today }: ToDoProps) {
  const texts = asideTexts[frame.locale]
  const counted = (of: WaitingView) => inView(waiting, of, today).length
  const link = (of: keyof typeof viewWords, label: string) => ({
    label,
    href: paths.dashboardBy(viewWords[of]),
    current: view === of || (of === 'all' && view === 'pressing' && !isPart),
    count: counted(of),
  })
  // As the page opens: said while it leaves some out.
  const isPart = counted('pressing') < waiting.length
  const pressing = {
    ...{ label: texts.pressing, href: paths.dashboard },
    ...{ current: view === 'pressing', count: counted('pressing') },
  }
  return (
    <FilterLinks
      label={texts.filters}
      links={[
        ...(isPart ? [pressing] : []),
        link('all', texts.all),
        link('late', texts.late),
        link('short', texts.short),
      ]}
    />
  )
}

/** Where, why, how long, and who gave it. */
function noteOf(line: GivenLine, { frame, givers, today }: ToDoProps): string {
  const texts = asideTexts[frame.locale]
  const { given } = line
  const name = given && givers.get(given.by)
  const day = given && shortDay(given.at, frame.locale, today)
  const gift = day && (name ? texts.givenBy(name, day) : texts.givenBySomebody(day))
  const parts = [line.where, line.why, writtenEffort(line, frame.locale), gift]
  return parts.filter(Boolean).join(' · ')
}

function DueDay({ line, frame, today }: Pick<ToDoProps, 'frame' | 'today'> & { line: GivenLine }) {
  const texts = dashboardTexts[frame.locale]
  if (line.dueOn === undefined) return <span>{texts.noDay}</span>
  const day = shortDay(line.dueOn, frame.locale, today)
  return isPast(line, today) ? <strong>{texts.lateOn(day)}</strong> : <span>{day}</span>
}

interface GesturesProps {
  readonly frame: Frame
  readonly line: GivenLine
  /** How the line is called, told apart from one that asks the same of another thing. */
  readonly called: string
  /** The view in which they are pressed. */
  readonly pressed: string
}

function Gestures({ line, frame, called, pressed }: GesturesProps) {
  const texts = asideTexts[frame.locale]
  return (
    <div class="row-gestures">
      {line.done ? (
        <ActionButton
          frame={frame}
          action={line.done}
          fields={{ ...line.doneFields, [fromTodayField]: pressed }}
          label={texts.done}
          spoken={texts.doneSpoken(called)}
        />
      ) : null}
      <a href={paths.laterOf(line.key, pressed)} aria-label={texts.laterSpoken(called)}>
        {texts.later}
      </a>
      <a href={paths.giveOf(line.key, pressed)} aria-label={texts.giveSpoken(called)}>
        {texts.give}
      </a>
      <ActionButton
        frame={frame}
        action={paths.notMine}
        fields={{ key: line.key, [fromTodayField]: pressed }}
        label={texts.notMine}
        tone="plain"
        spoken={texts.notMineSpoken(called)}
      />
    </div>
  )
}

function AsideLink({ frame, aside }: ToDoProps) {
  return (
    <>
      {aside > 0 ? (
        <p>
          <a href={paths.aside}>
            {asideTexts[frame.locale].aside} ({aside})
          </a>
        </p>
      ) : null}
      <p>
        <a href={paths.letters}>{waitingLetterTexts[frame.locale].link}</a>
      </p>
    </>
  )
}
