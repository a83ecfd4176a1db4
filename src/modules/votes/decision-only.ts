/** Of what is kept of any vote, whatever its shape. */
export function isDecisionOnly(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'decisionOnly' in result
}
