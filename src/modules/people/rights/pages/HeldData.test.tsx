import { expect, test } from 'vitest'
import { HeldData } from './HeldData.tsx'

test.each(['constructor', 'toString', '__proto__', 'valueOf'])(
  'what somebody wrote is shown as they wrote it: %s',
  async (word) => {
    const held = { [word]: word, kept: [word] }
    const html = String(await (<HeldData value={held} locale="fr" />))
    expect(html.split(word).length - 1).toBeGreaterThanOrEqual(2)
    expect(html).not.toContain('native code')
  },
)
