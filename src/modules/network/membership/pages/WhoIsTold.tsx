import { listFormat } from '#kit/formats.ts'
import type { Frame } from '#kit/frame.ts'
import { toldTexts } from '../texts/told.ts'

export interface PersonToTell {
  readonly name: string
  readonly email: string | undefined
}

/** Whom the act tells by itself, and whom the team must tell: said before the button is pressed. */
export function WhoIsTold(props: {
  readonly frame: Frame
  readonly people: readonly PersonToTell[]
}) {
  const { locale } = props.frame
  const texts = toldTexts[locale]
  const names = (people: readonly PersonToTell[]) =>
    listFormat(locale).format(people.map(({ name }) => name))
  const told = props.people.filter(({ email }) => email !== undefined)
  const untold = props.people.filter(({ email }) => email === undefined)
  if (props.people.length === 0) return <p>{texts.nobody}</p>
  return (
    <>
      {told.length > 0 ? <p>{texts.told(names(told))}</p> : null}
      {untold.length > 0 ? <p>{texts.untold(names(untold))}</p> : null}
    </>
  )
}
