import type { Frame } from '#kit/frame.ts'
import { type FeeUnknown, feeUnknownTexts } from '../../membership/nouns.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { membershipPaperTexts } from '../texts/membership-paper.ts'

/** The agreement to sign, in the three formats of papers; for the team, with what to do of it. */
export function AgreementPapers(props: {
  readonly frame: Frame
  readonly membershipId: string
  readonly lead?: string | undefined
  /** Why the amount is a line of dots. */
  readonly unknownFee?: FeeUnknown | undefined
}) {
  const texts = membershipPaperTexts[props.frame.locale]
  return (
    <p>
      {texts.toSign}{' '}
      {(['pdf', 'docx', 'odt'] as const).map((format, at) => (
        <>
          {at > 0 ? ', ' : ''}
          <a href={paths.paper(props.membershipId, format)}>{format.toUpperCase()}</a>
        </>
      ))}
      . {props.lead ?? texts.toSignLead}
      {props.unknownFee ? ` ${feeUnknownTexts[props.frame.locale][props.unknownFee]}` : null}
    </p>
  )
}
