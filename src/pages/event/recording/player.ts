/** What the page asks of a player, whoever made it. */
export interface Player {
  /** Where it is now, in seconds. */
  time(): number;
  /** Goes to a time, in seconds, and plays on. */
  seek(seconds: number): void;
}

/** How a player and what goes in step with it know each other. */
export interface Step {
  /** Given the player once there is one, and null when it goes. */
  onPlayer: (player: Player | null) => void;
  /** Told as the recording plays and when it is moved, in seconds. */
  onTime: (seconds: number) => void;
}
