import { hereTexts } from '#kit/frames/people-here.ts'
import { useHere } from './scope.ts'

/**
 * Who else has this form open, said above it: every form of what exists has it (`Form seen`), and no room knows. Written
 * when the page is drawn; with JavaScript, the page goes on asking while it is in sight.
 */
export function PeopleHere() {
  const scope = useHere()
  const { frame } = scope
  const here = frame?.here
  if (!frame || !here || scope.isSaid) return null
  scope.isSaid = true
  const script = frame.assets.scripts?.['PeopleHere']
  return (
    <people-here data-page={here.page}>
      <div role="status">
        {here.others.map((sentence) => (
          <p>{sentence}</p>
        ))}
      </div>
      <p class="hint">{hereTexts[frame.locale].kept}</p>
      {script ? <script type="module" src={script} nonce={frame.nonce} /> : null}
    </people-here>
  )
}
