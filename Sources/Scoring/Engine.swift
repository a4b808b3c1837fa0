/// The engine that scores.
public enum Engine {
    /// Its version, which every result names: the same answers score the same under the same version, for ever.
    public static let version = "0.1.0"
}
