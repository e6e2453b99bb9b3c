/** Whether the repeat is not what was typed first. */
export function differs(password: string, repeat: string): boolean {
  return password !== repeat;
}
