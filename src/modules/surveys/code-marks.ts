/** What the list of codes keeps: a code leaves its mark twice and apart, there and beside the answer. */
export function listHash(code: string): Promise<string> {
  return hashOf(`ouvroir survey list 1 ${code}`)
}

/** What stands beside the answer: without the code, neither leads to the other. */
export function answerHash(code: string, surveyId: string): Promise<string> {
  return hashOf(`ouvroir survey answer 1 ${surveyId} ${code}`)
}

/** What is kept of a member of a panel whose letter was made: without the draw’s own list it leads to nobody. */
export function panelMark(surveyId: string, memberId: string): Promise<string> {
  return hashOf(`ouvroir survey panel 1 ${surveyId} ${memberId}`)
}

async function hashOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
