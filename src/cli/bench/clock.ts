/** The clock that actors of the bench run on: XState's own shape, and a hand that moves it. */
import type { ActorClock } from '../../core/index.ts';

const MINUTE_MS = 60_000;

/** A clock at minute 0. */
export class HandClock implements ActorClock {
  now = 0;
  private armed: { readonly fire: () => void; readonly minute: number; readonly id: number } | undefined;
  private ids = 0;

  get due(): number | undefined {
    return this.armed?.minute;
  }

  /** XState arms the timer of a state that waits. */
  setTimeout(fire: () => void, milliseconds: number): number {
    this.armed = { fire, minute: this.now + milliseconds / MINUTE_MS, id: ++this.ids };
    return this.armed.id;
  }

  /** XState calls it off when the state is left before. */
  clearTimeout(id: number): void {
    if (this.armed?.id === id) this.armed = undefined;
  }

  fire(): void {
    const { armed } = this;
    this.armed = undefined;
    armed?.fire();
  }
}
