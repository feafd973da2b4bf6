package askfirst.theme;

import java.util.List;

/// A photo made ready for pages: paths with the base path in front, sizes in pixels, widest last.
///
/// @param width  of the largest file
/// @param height of the largest file
public record Photo(String path, int width, int height, String alt, List<Size> sizes) {
    /// One file of it, `path` and its width in pixels.
    public record Size(String path, int width) {}
}
