import type { UserTemplate } from './scim-template'

/** Nodes after which the tree starts anew, so that odd files fill no memory. */
const MOST_NODES = 1 << 15

/** Templates by what users have, found by one yes or no after the other, always as many. */
export class TemplateTree {
  /** Two for each node: where a no leads, and a yes; 0 where nobody went yet. */
  private readonly next = new Int32Array(2 * MOST_NODES)
  private nodes = 1
  private at = 0
  private readonly templates = new Map<number, UserTemplate>()

  /** `questions`: answers it takes from the root to a template. */
  constructor(private readonly questions: number) {}

  /** Goes back to the root. */
  begin(): void {
    this.at = 0
    if (this.nodes + this.questions <= MOST_NODES) return
    this.next.fill(0)
    this.nodes = 1
    this.templates.clear()
  }

  answer(isYes: boolean): void {
    const branch = this.at * 2 + (isYes ? 1 : 0)
    this.at = this.next[branch]!
    if (this.at !== 0) return
    this.at = this.nodes++
    this.next[branch] = this.at
  }

  /** The template here, if somebody came here before. */
  get(): UserTemplate | undefined {
    return this.templates.get(this.at)
  }

  /** Puts a template here. */
  set(template: UserTemplate): UserTemplate {
    this.templates.set(this.at, template)
    return template
  }
}
